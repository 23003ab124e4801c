package org.waymark;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.waymark.casework.MasterKey;

@SpringBootApplication
@ConfigurationPropertiesScan
public class WaymarkApplication {

    public static void main(String[] args) {
        if (List.of(args).contains("--generate-key")) {
            System.out.println(MasterKey.generate());
            return;
        }
        SpringApplication.run(WaymarkApplication.class, args);
    }
}

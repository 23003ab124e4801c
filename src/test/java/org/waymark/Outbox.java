package org.waymark;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A mail server that keeps what it gets. */
@TestConfiguration(proxyBeanMethods = false)
public class Outbox {

    /** @param text subject and body */
    public record Mail(String to, String text) {
    }

    @Bean(destroyMethod = "stop")
    GreenMail mailServer() {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        return server;
    }

    @Bean
    DynamicPropertyRegistrar mailPort(GreenMail server) {
        return properties -> {
            properties.add("spring.mail.host", () -> "127.0.0.1");
            properties.add("spring.mail.port", () -> server.getSmtp().getPort());
        };
    }

    static List<Mail> mails(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages()).map(Outbox::mail).toList();
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(message.getAllRecipients()[0].toString(), message.getSubject() + "\n" + GreenMailUtil.getBody(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

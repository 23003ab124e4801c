package org.waymark.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Keeps each mail as a file that can be opened and read, unless the demo was told of a mail server. */
@Component
@Profile("demo")
class DemoMail extends JavaMailSenderImpl {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMail.class);

    private final Path folder;

    DemoMail(@Value("${waymark.demo.data}") Path data, @Value("${spring.mail.host}") String host, @Value("${spring.mail.port}") int port) {
        this.folder = data.resolve("mails");
        setHost(host);
        setPort(port);
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        if (!getHost().equals("localhost") || getPort() != 25) {
            super.doSend(messages, originals);
            return;
        }
        for (MimeMessage message : messages) {
            try {
                Files.createDirectories(folder);
                Path file = folder.resolve(message.getMessageID().replaceAll("[^A-Za-z0-9._-]", "") + ".eml");
                try (var out = Files.newOutputStream(file)) {
                    message.writeTo(out);
                }
                LOG.info("A mail to {} lies in {}", message.getAllRecipients()[0], file);
            } catch (IOException | MessagingException e) {
                throw new MailSendException("The demo could not keep a mail", e);
            }
        }
    }
}

package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/** How mails leave, from {@code plenary.mail} (MAIL_HOST and so on). Without a host they stay in the tray. */
@ConfigurationProperties("plenary.mail")
public interface MailSettings {

    @Bindable(defaultValue = "")
    String getHost();

    @Nullable
    Integer getPort();

    @Bindable(defaultValue = "")
    String getUser();

    @Bindable(defaultValue = "")
    String getPassword();

    /** Whether to insist on STARTTLS; it is used in any case where the server offers it. */
    @Bindable(defaultValue = "false")
    boolean isStarttls();

    /** Whether the connection is encrypted from its first byte (port 465). */
    @Bindable(defaultValue = "false")
    boolean isTls();

    /** The sender's address; made from the site's address when empty. */
    @Bindable(defaultValue = "")
    String getFrom();

    /** How many mails the server takes in a second; 0 for as many as it can. */
    @Bindable(defaultValue = "0")
    int getRate();

    /** How long the server may take for a word of its own, until the text is out. */
    @Bindable(defaultValue = "25s")
    Duration getWait();

    /** Other addresses that meetings may send from. */
    @Bindable(defaultValue = "")
    List<String> getSenders();
}

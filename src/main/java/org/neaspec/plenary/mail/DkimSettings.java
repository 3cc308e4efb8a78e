package org.neaspec.plenary.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/** The key that mails are signed with, from {@code plenary.mail.dkim} (MAIL_DKIM_DOMAIN and so on). */
@ConfigurationProperties("plenary.mail.dkim")
public interface DkimSettings {

    /** The domain that answers for our mails. */
    @Bindable(defaultValue = "")
    String getDomain();

    /** Below which name its public key is found: {@code <selector>._domainkey.<domain>}. */
    @Bindable(defaultValue = "")
    String getSelector();

    /** The private key, or the file that holds it. */
    @Bindable(defaultValue = "")
    String getKey();
}

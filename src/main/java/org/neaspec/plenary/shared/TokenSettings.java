package org.neaspec.plenary.shared;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where access tokens for mail servers come from that take no passwords, from {@code plenary.mail.oauth2} (MAIL_OAUTH2_URL and so
 * on). Without an address passwords are used.
 */
@ConfigurationProperties("plenary.mail.oauth2")
public interface TokenSettings {

    /** The token endpoint of the provider. */
    @Bindable(defaultValue = "")
    String getUrl();

    @Bindable(defaultValue = "")
    String getClientId();

    @Bindable(defaultValue = "")
    String getClientSecret();

    @Bindable(defaultValue = "")
    String getScope();

    /** Exchanged for access tokens; without one the client's own credentials are. */
    @Bindable(defaultValue = "")
    String getRefreshToken();
}

package org.neaspec.plenary.web;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every text for people, by key, in the reader's language. With arguments a text is a {@link MessageFormat} pattern
 * ({@code {0}}), without it is printed as it stands. A key without text prints itself, so that a page still stands.
 */
@Singleton
public class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public String text(Locale locale, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("i18n.messages", locale, NO_FALLBACK);
        if (!bundle.containsKey(key)) {
            LOG.warn("No text for {}", key);
            return key;
        }
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }
}

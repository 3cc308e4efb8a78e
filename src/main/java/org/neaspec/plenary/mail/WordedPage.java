package org.neaspec.plenary.mail;

import java.util.Map;

/** What a mail prints whose words a meeting may choose. */
interface WordedPage {

    /** What its placeholders stand for; one that is left out stands for nothing. */
    Map<MailPlaceholder, String> facts();
}

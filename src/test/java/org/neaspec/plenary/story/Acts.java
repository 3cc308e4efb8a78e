package org.neaspec.plenary.story;

import com.microsoft.playwright.Page;

/**
 * What somebody does on pages, counted: every link and button, every choice in a list, every key that is a command, every
 * paste. Writing a text into a field is no act, sending it is.
 */
final class Acts {

    private final Page page;
    private int count;

    Acts(Page page) {
        this.page = page;
    }

    void click(String selector) {
        count++;
        page.click(selector);
    }

    void choose(String selector, String value) {
        count++;
        page.selectOption(selector, value);
    }

    void press(String key) {
        count++;
        page.keyboard().press(key);
    }

    /** Puts a text where the focus is, all at once. */
    void paste(String text) {
        count++;
        page.keyboard().insertText(text);
    }

    int count() {
        return count;
    }
}

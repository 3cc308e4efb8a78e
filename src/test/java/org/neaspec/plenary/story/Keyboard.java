package org.neaspec.plenary.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Somebody who works with nothing but the keyboard, and how many keys that takes: those that write text, and those that say
 * what to do (Tab, Enter, Space, arrows).
 */
final class Keyboard {

    private static final int FAR = 200;

    private final Page page;
    private int written;
    private int commands;

    Keyboard(Page page) {
        this.page = page;
    }

    void type(String text) {
        page.keyboard().type(text);
        written += text.length();
    }

    void press(String key) {
        page.keyboard().press(key);
        commands++;
    }

    /** Writes into the field that has the focus; another one is a mistake. */
    void typeIn(String field, String text) {
        assertThat(page.locator(field)).isFocused();
        type(text);
    }

    /** Types a day into a field for days, in the order in which this browser asks for its numbers. */
    void typeDay(String field, LocalDate day) {
        type(DateTimeFormatter.ofPattern("MMdduuuu").format(day));
        if (!page.inputValue(field).equals(day.toString())) {
            press("ArrowLeft");
            press("ArrowLeft");
            type(DateTimeFormatter.ofPattern("ddMMuuuu").format(day));
        }
        assertThat(page.locator(field)).hasValue(day.toString());
    }

    /** Goes on to what the selector names. */
    void tabTo(String selector) {
        walk("Tab", selector);
    }

    /** Goes to another choice of the same question. */
    void arrowTo(String selector) {
        walk("ArrowDown", selector);
    }

    private void walk(String key, String selector) {
        for (int i = 0; i < FAR; i++) {
            press(key);
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by " + key + " on " + page.url());
    }

    /** Follows a link, and is there when its page is. */
    void follow(String selector, String address) {
        tabTo(selector);
        press("Enter");
        page.waitForURL(address);
    }

    int written() {
        return written;
    }

    int commands() {
        return commands;
    }
}

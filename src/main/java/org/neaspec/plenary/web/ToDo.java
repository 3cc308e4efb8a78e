package org.neaspec.plenary.web;

/**
 * Something that needs doing.
 *
 * @param messageKey the message that says so, with the count and the meeting as its arguments
 * @param meeting the title of the meeting it is about; empty where it is about none, or several
 * @param path where to do it
 */
public record ToDo(String messageKey, long count, String meeting, String path) {

    public ToDo(String messageKey, long count, String path) {
        this(messageKey, count, "", path);
    }
}

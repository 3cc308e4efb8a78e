package org.neaspec.plenary.web;

/**
 * Something that needs doing.
 *
 * @param messageKey the message that says so, with the count as its argument
 * @param path where to do it
 */
public record ToDo(String messageKey, long count, String path) {}

package org.neaspec.plenary.story;

import io.micronaut.context.annotation.Prototype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a test class its beans also when only a class above it asks for some; without this it silently gets none. */
@Inherited
@Prototype
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Injected {}

package org.neaspec.plenary.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler for staff, or on its whole controller: what somebody must be allowed to do to get here. What stands on the
 * handler counts before what stands on the controller. Without it only those come in who may do everything.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    Task value();
}

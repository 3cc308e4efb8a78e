package org.neaspec.plenary.web;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.views.handlebars.HandlebarsFactory;
import jakarta.inject.Singleton;

/** Handlebars as we use it: parsed templates are kept (as shipped each use parses anew), and few helpers. */
@Factory
class HandlebarsSetup {

    @Singleton
    @Replaces(bean = Handlebars.class, factory = HandlebarsFactory.class)
    Handlebars handlebars(MessageHelpers helpers) {
        return new Handlebars(new KeptTemplates())
                .with(new ConcurrentMapTemplateCache())
                .with(new FastEscape())
                .registerHelper("eq", ConditionalHelpers.eq)
                .registerHelper("t", helpers.text())
                .registerHelper("errorOf", helpers.errorOf());
    }
}

package org.neaspec.plenary.web;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.views.handlebars.HandlebarsFactory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Handlebars as we use it: parsed templates are kept (as shipped each use parses anew), and few helpers. */
@Factory
class HandlebarsSetup {

    @Singleton
    @Primary
    @Replaces(bean = Handlebars.class, factory = HandlebarsFactory.class)
    Handlebars handlebars(MessageHelpers helpers) {
        return with(helpers, new FastEscape());
    }

    /** For text that is not HTML, such as the text of a mail: nothing is escaped, and lines with a tag alone leave no gap. */
    @Singleton
    @Named("text")
    Handlebars text(MessageHelpers helpers) {
        return with(helpers, EscapingStrategy.NOOP).prettyPrint(true);
    }

    private static Handlebars with(MessageHelpers helpers, EscapingStrategy escaping) {
        return new Handlebars(new KeptTemplates())
                .with(new ConcurrentMapTemplateCache())
                .with(escaping)
                .registerHelper("eq", ConditionalHelpers.eq)
                .registerHelper("t", helpers.text())
                .registerHelper("may", RightsHelpers.may())
                .registerHelper("mayEditRow", RightsHelpers.mayEditRow())
                .registerHelper("errorOf", helpers.errorOf())
                .registerHelper("prose", Prose.blocks())
                .registerHelper("proseLine", Prose.line());
    }
}

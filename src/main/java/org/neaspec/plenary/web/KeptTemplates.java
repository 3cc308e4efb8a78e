package org.neaspec.plenary.web;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads templates from the class path once. Handlebars asks for the source of a partial at every use, even with a
 * template cache, and for a slot that a page leaves empty as if it were a template.
 */
class KeptTemplates extends ClassPathTemplateLoader {

    private final Map<String, TemplateSource> kept = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    @Override
    public TemplateSource sourceAt(String location) throws IOException {
        TemplateSource source = kept.get(location);
        if (source == null) {
            source = load(location);
            kept.put(location, source);
        }
        return source;
    }

    private TemplateSource load(String location) throws IOException {
        if (missing.contains(location)) {
            throw new FileNotFoundException(location);
        }
        try {
            TemplateSource source = super.sourceAt(location);
            return new StringTemplateSource(source.filename(), source.content(StandardCharsets.UTF_8));
        } catch (FileNotFoundException e) {
            missing.add(location);
            throw e;
        }
    }
}

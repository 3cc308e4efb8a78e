package org.neaspec.plenary.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;

/**
 * Gives a handler its {@link Viewer}. Postponed, so that it runs after the filters on the handler's own thread, which may wait
 * for the database.
 */
@Singleton
class ViewerBinder implements TypedRequestArgumentBinder<Viewer>, PostponedRequestArgumentBinder<Viewer> {

    private final Viewers viewers;

    ViewerBinder(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public Argument<Viewer> argumentType() {
        return Argument.of(Viewer.class);
    }

    @Override
    public BindingResult<Viewer> bind(ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
        return () -> Optional.of(viewers.of(request));
    }
}

package org.neaspec.plenary.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.core.bind.ArgumentBinder;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.bind.binders.PendingRequestBindingResult;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.netty.binders.NettyServerRequestBinderRegistry;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Gives handlers their {@link Form}, once the {@link RequestGuard} is content with it. Micronaut's own body binder
 * waits for the whole body without holding a thread; {@link FormReader} reads it.
 */
@Singleton
class FormBinder implements TypedRequestArgumentBinder<Form> {

    @SuppressWarnings("rawtypes")
    private static final Argument<HttpRequest> WITH_FORM = Argument.of(HttpRequest.class, Form.class);

    private final BeanProvider<NettyServerRequestBinderRegistry> binders;
    private final RequestGuard guard;

    FormBinder(BeanProvider<NettyServerRequestBinderRegistry> binders, RequestGuard guard) {
        this.binders = binders;
        this.guard = guard;
    }

    /** Only handlers that say so take forms with files. */
    private static boolean takesFiles(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(route -> route.getConsumes().contains(MediaType.MULTIPART_FORM_DATA_TYPE))
                .isPresent();
    }

    @Override
    public Argument<Form> argumentType() {
        return Argument.of(Form.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> source) {
        String type = source.getContentType().map(MediaType::getName).orElse("");
        boolean files = type.equals(MediaType.MULTIPART_FORM_DATA) && takesFiles(source);
        if (!files && !type.equals(MediaType.APPLICATION_FORM_URLENCODED)) {
            throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a form");
        }
        if (!files && source.getContentLength() > FormReader.MOST_BYTES) {
            throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "More than a form of text may have");
        }
        ArgumentBinder<HttpRequest, HttpRequest<?>> whole =
                binders.get().findArgumentBinder(WITH_FORM).orElseThrow();
        BindingResult<HttpRequest> request = whole.bind(ConversionContext.of(WITH_FORM), source);
        return new PendingRequestBindingResult<>() {
            @Override
            public boolean isPending() {
                return request instanceof PendingRequestBindingResult<?> pending && pending.isPending();
            }

            @Override
            public Optional<Form> getValue() {
                Form form = request.getValue()
                        .map(read -> ((HttpRequest<?>) read).getBody().orElse(null))
                        .map(Form.class::cast)
                        .orElseGet(() -> Form.of(Map.of()));
                guard.checkToken(source, form);
                return Optional.of(form);
            }
        };
    }
}

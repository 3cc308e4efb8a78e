package org.neaspec.plenary.account;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Viewer;

/** A page that exists in tests only: says who is looking. */
@Controller("/test/viewer")
@ExecuteOn(TaskExecutors.BLOCKING)
class ViewerController {

    @Get
    String show(Viewer viewer) {
        return viewer.getClass().getSimpleName() + " on "
                + Thread.currentThread().getName();
    }
}

package org.neaspec.plenary.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Lets crawlers in everywhere, for calendars are fetched by some; what must not be listed says so in a header. */
@Controller("/robots.txt")
class RobotsController {

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    String show() {
        return "User-agent: *\nDisallow:\n";
    }
}

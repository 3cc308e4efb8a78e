package org.neaspec.plenary.api.web;

/** The addresses of the API. Programs keep them, so they never change below one version. */
final class ApiPaths {

    static final String V1 = "/api/v1";
    static final String MEETINGS = V1 + "/meetings";
    static final String REGISTRATIONS = MEETINGS + "/{slug}/registrations";
    static final String FORM = MEETINGS + "/{slug}/form";
    static final String DOCUMENT = V1 + "/openapi.yaml";

    private ApiPaths() {}

    static String meeting(String slug) {
        return MEETINGS + "/" + slug;
    }

    static String programme(String slug) {
        return meeting(slug) + "/programme";
    }

    static String registrations(String slug) {
        return meeting(slug) + "/registrations";
    }

    static String registration(String slug, String reference) {
        return registrations(slug) + "/" + reference;
    }
}

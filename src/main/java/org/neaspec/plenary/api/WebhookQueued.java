package org.neaspec.plenary.api;

/** There is something for webhooks to be sent. */
record WebhookQueued() {}

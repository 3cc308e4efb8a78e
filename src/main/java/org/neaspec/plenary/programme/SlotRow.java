package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Who holds a published place for a speaker, so that duties and appearances can be asked for. */
@MappedEntity("speaker_slot")
record SlotRow(
        @Id @GeneratedValue @Nullable Long id,
        long itemId,
        int position,
        @Nullable Long personId,
        @Nullable Long bodyId,
        @Nullable String stateCode) {}

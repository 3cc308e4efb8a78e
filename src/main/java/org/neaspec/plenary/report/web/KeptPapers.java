package org.neaspec.plenary.report.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.report.PaperFormat;
import org.neaspec.plenary.report.PaperKind;

/** Papers as every visitor may have them, printed once; nothing personal is ever kept. Setting a page costs a tenth of a second. */
@Singleton
class KeptPapers {

    private static final int MOST = 60;

    private final Map<Key, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param revision of the meeting: whatever the public sees of it counts it on
     * @param version the key asked for; null for the one in force
     */
    record Key(
            long meetingId,
            long revision,
            PaperKind kind,
            PaperFormat format,
            @Nullable String version) {}

    /** What is kept, or else what the printer makes, which may be nothing. */
    Optional<byte[]> get(Key key, Supplier<Optional<byte[]>> printer) {
        byte[] known;
        synchronized (kept) {
            known = kept.get(key);
        }
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> printed = printer.get();
        printed.ifPresent(file -> {
            synchronized (kept) {
                kept.put(key, file);
            }
        });
        return printed;
    }
}

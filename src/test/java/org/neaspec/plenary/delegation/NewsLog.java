package org.neaspec.plenary.delegation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What focal points were told, for tests to read. */
@Singleton
class NewsLog {

    private final List<DelegationNews> told = new CopyOnWriteArrayList<>();

    @EventListener
    void on(DelegationNews fact) {
        told.add(fact);
    }

    List<DelegationNews.Item> of(FocalPoint point) {
        return told.stream()
                .filter(fact -> fact.address().equals(point.addresses().get(0)))
                .flatMap(fact -> fact.items().stream())
                .toList();
    }
}

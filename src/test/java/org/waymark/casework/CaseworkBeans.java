package org.waymark.casework;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Casework and a capability that leans on it, with their transactions, for tests of other packages; one for each database. */
public final class CaseworkBeans {

    private final Map<Database, AnnotationConfigApplicationContext> contexts = new EnumMap<>(Database.class);
    private final Supplier<Clock> clock;
    private final String capability;

    /** @param capability the package to be scanned besides */
    public CaseworkBeans(Supplier<Clock> clock, String capability) {
        this.clock = clock;
        this.capability = capability;
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {
    }

    public <T> T get(Database database, Class<T> bean) {
        return contexts.computeIfAbsent(database, this::start).getBean(bean);
    }

    private AnnotationConfigApplicationContext start(Database database) {
        var source = database.fresh();
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("waymark.keys.master", MasterKey.generate())));
        context.registerBean(Clock.class, clock);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.register(Transactions.class);
        context.scan("org.waymark.casework", capability);
        context.refresh();
        return context;
    }
}

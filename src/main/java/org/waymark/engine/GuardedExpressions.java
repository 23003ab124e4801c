package org.waymark.engine;

import java.beans.FeatureDescriptor;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.Iterator;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Resolves expressions of models, decisions and stored filters to declared variables and to delegates, and to nothing
 * else: there is no resolver for properties or methods, so neither {@code ''.getClass()} nor {@code execution} leads
 * anywhere. The engine's own manager would hand every Spring bean and every public method to whoever may deploy.
 */
class GuardedExpressions extends JuelExpressionManager {

    private final DeclaredVariables declared;
    private final ListableBeanFactory beans;

    GuardedExpressions(DeclaredVariables declared, ListableBeanFactory beans) {
        this.declared = declared;
        this.beans = beans;
        try {
            var endOfWeek = GuardedExpressions.class.getDeclaredMethod("endOfWeek");
            // a public method of a class that is not: without this the list “Due this week” answers 500
            endOfWeek.setAccessible(true);
            addFunction("endOfWeek", endOfWeek);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new Names());
        resolver.add(new VariableContextElResolver());
        return resolver;
    }

    /** The midnight that ends this week's Sunday, for the filter of what is due this week. */
    public static Date endOfWeek() {
        var zone = EngineClock.ZONE;
        LocalDate today = LocalDate.now(Clock.fixed(ClockUtil.getCurrentTime().toInstant(), zone));
        return Date.from(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(zone).toInstant());
    }

    private final class Names extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null) {
                throw new ELException("Expressions may name a variable or a delegate, not look inside one");
            }
            String name = String.valueOf(property);
            var scope = (VariableScope) context.getContext(VariableScope.class);
            if (declared.find(name).isPresent()) {
                // a declared variable that is not set yet is null, not an error: a gateway may ask before a form answered
                context.setPropertyResolved(true);
                return scope == null ? null : scope.getVariable(name);
            }
            if (beans.containsBean(name) && JavaDelegate.class.isAssignableFrom(beans.getType(name))) {
                context.setPropertyResolved(true);
                return beans.getBean(name);
            }
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            throw new ELException("Expressions may not call methods");
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return Object.class;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            throw new ELException("Expressions may not set values");
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }
    }
}

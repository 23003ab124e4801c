package org.waymark.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every variable that any process declares, read once from the classes that implement {@link ProcessVariables}. */
@Component
public class DeclaredVariables {

    private final Map<String, Variable<?>> byName = new TreeMap<>();

    DeclaredVariables() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcessVariables.class));
        String root = ClassUtils.getPackageName(ClassUtils.getPackageName(DeclaredVariables.class));
        for (var definition : scanner.findCandidateComponents(root)) {
            Class<?> holder = ClassUtils.resolveClassName(definition.getBeanClassName(), getClass().getClassLoader());
            for (Field field : holder.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class) {
                    declare(read(field));
                }
            }
        }
    }

    private void declare(Variable<?> variable) {
        Variable<?> other = byName.put(variable.name(), variable);
        if (other != null) {
            throw new IllegalStateException("The variable " + variable.name() + " is declared twice; two processes that share it "
                    + "declare it once, in " + CaseVariables.class.getSimpleName());
        }
    }

    private static Variable<?> read(Field field) {
        try {
            field.setAccessible(true);
            return (Variable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Variable<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}

package org.waymark.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs every guard of this package into the engine, in one place, before the engine is built. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WaymarkEngine extends AbstractProcessEnginePlugin {

    private final DeclaredVariables declared;
    private final VariableGuard variableGuard;
    private final FormFence formFence;
    private final CopyTracker copyTracker;
    private final TenantTracker tenantTracker;
    private final CoverTracker coverTracker;
    private final DeployGuard deployGuard;
    private final ListableBeanFactory beans;

    WaymarkEngine(DeclaredVariables declared, VariableGuard variableGuard, FormFence formFence, CopyTracker copyTracker, TenantTracker tenantTracker, CoverTracker coverTracker, DeployGuard deployGuard, ListableBeanFactory beans) {
        this.declared = declared;
        this.variableGuard = variableGuard;
        this.formFence = formFence;
        this.copyTracker = copyTracker;
        this.tenantTracker = tenantTracker;
        this.coverTracker = coverTracker;
        this.deployGuard = deployGuard;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(declared, beans));
        engine.setDelegateInterceptor(new Redaction());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomSessionFactories(with(engine.getCustomSessionFactories(), FormFence.sessions()));
        engine.setCustomPostBPMNParseListeners(with(with(with(with(engine.getCustomPostBPMNParseListeners(), formFence), copyTracker), tenantTracker), coverTracker));
        engine.setTenantIdProvider(tenantTracker);
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), deployGuard));
        engine.getCustomHistoryEventHandlers().add(variableGuard);
        engine.setCustomPreCommandInterceptorsTxRequired(guarded(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(guarded(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var checkers = new ArrayList<CommandChecker>(engine.getCommandCheckers());
        checkers.replaceAll(checker -> checker.getClass() == AuthorizationCommandChecker.class ? new TaskGuard() : checker);
        engine.setCommandCheckers(checkers);
        ((MapBusinessCalendarManager) engine.getBusinessCalendarManager()).addBusinessCalendar(CycleBusinessCalendar.NAME, new DailyInLondon());
    }

    private static List<CommandInterceptor> guarded(ProcessEngineConfigurationImpl engine, List<CommandInterceptor> interceptors) {
        return with(interceptors, new CommandGuard(() -> engine.getIdentityService().getCurrentAuthentication()));
    }

    private static <T> List<T> with(List<T> present, T one) {
        var all = present == null ? new ArrayList<T>() : new ArrayList<>(present);
        all.add(one);
        return all;
    }
}

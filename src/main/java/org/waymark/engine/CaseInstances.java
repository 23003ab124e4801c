package org.waymark.engine;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All process instances that ever ran in a case, called ones too, by the engine's history. */
@Component
class CaseInstances {

    private final JdbcClient db;

    CaseInstances(JdbcClient db) {
        this.db = db;
    }

    List<String> of(String reference) {
        List<String> own = db.sql("""
                select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :reference
                union select PROC_INST_ID_ from ACT_HI_VARINST where NAME_ = :variable and TEXT_ = :reference and PROC_INST_ID_ is not null""")
                .param("reference", reference).param("variable", CaseVariables.CASE_REFERENCE.name()).query(String.class).list();
        if (own.isEmpty()) {
            return own;
        }
        List<String> called = db.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:own)").param("own", own).query(String.class).list();
        return Stream.concat(own.stream(), called.stream()).distinct().toList();
    }
}

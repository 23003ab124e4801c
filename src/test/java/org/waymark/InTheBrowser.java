package org.waymark;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.casework.CaseFiles;
import org.waymark.deadlines.Clocks;

/** A browser for each test, and an office that is empty after it. */
@BrowserTest
public abstract class InTheBrowser {

    @Autowired
    protected Office office;
    @Autowired
    protected CaseFiles caseFiles;
    @Autowired
    protected Clocks clocks;
    @LocalServerPort
    protected int port;

    protected Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.open(port);
    }

    @AfterEach
    void goHome() {
        try {
            browser.close();
        } finally {
            office.clear();
        }
    }
}

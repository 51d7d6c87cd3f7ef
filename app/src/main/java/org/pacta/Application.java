package org.pacta;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: every slice's front doors, stores, controllers and panels.
@SpringBootApplication
public class Application {}

/**
 * Sharelift: moves the stored user shares of Para pregen wallets into Para's enclave. Closed: nobody
 * else compiles against it, and only picocli may look into the commands.
 */
module io.sharelift {
    requires atlantafx.base;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires de.siegmar.fastcsv;
    requires info.picocli;
    requires io.nayuki.qrcodegen;
    requires java.desktop;
    requires java.net.http;
    requires java.sql;
    requires javafx.controls;
    requires jdk.httpserver;
    requires org.apache.commons.logging;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.bouncycastle.provider;
    requires org.controlsfx.controls;
    requires org.jspecify;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    opens io.sharelift.command to
            info.picocli;
}

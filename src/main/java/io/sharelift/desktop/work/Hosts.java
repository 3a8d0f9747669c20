package io.sharelift.desktop.work;

import io.sharelift.para.ParaHost;

/** Para's own two environments, which a test puts on this computer. */
public record Hosts(ParaHost beta, ParaHost production) {

    /** Where they really are. */
    public static Hosts ofPara() {
        return new Hosts(ParaHost.BETA, ParaHost.PRODUCTION);
    }
}

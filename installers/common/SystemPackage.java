import java.io.IOException;
import java.nio.file.Path;

/** The installer of one system, made from the image with that system's own tool. */
interface SystemPackage {

    /**
     * @throws Missing if the system's tool is not there
     */
    void check();

    /** The file that an operator installs. */
    Path pack(Image image) throws IOException, InterruptedException;

    static SystemPackage of(Build build) {
        if (build.target().isMac()) {
            return new Dmg(build);
        }
        return build.target().isWindows() ? new Msi(build) : new Deb(build);
    }
}

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Reads the CycloneDX list of parts that the build has made. */
final class Bom {

    private Bom() {}

    /** A part; the licence as an SPDX name, or in words if it has none. */
    record Part(String name, String version, String licence) {}

    static List<Part> parts(Path bom) throws IOException {
        try {
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(bom.toFile())
                            .getDocumentElement();
            NodeList components =
                    ((Element)
                                    root.getElementsByTagName("components")
                                            .item(
                                                    root.getElementsByTagName("components")
                                                                    .getLength()
                                                            - 1))
                            .getElementsByTagName("component");
            var parts = new ArrayList<Part>();
            for (int i = 0; i < components.getLength(); i++) {
                Part part = part((Element) components.item(i));
                // JavaFX is listed once more for each system.
                if (!parts.contains(part)) {
                    parts.add(part);
                }
            }
            return parts;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The list of parts cannot be read: " + e.getMessage(), e);
        }
    }

    private static Part part(Element component) {
        var licences = new ArrayList<String>();
        NodeList found = component.getElementsByTagName("license");
        for (int i = 0; i < found.getLength(); i++) {
            Element licence = (Element) found.item(i);
            String id = text(licence, "id");
            licences.add(id.isEmpty() ? text(licence, "name") : id);
        }
        return new Part(
                text(component, "name"), text(component, "version"), String.join(" or ", licences));
    }

    private static String text(Element in, String tag) {
        NodeList found = in.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}

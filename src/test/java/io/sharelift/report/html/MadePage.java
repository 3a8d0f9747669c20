package io.sharelift.report.html;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** A page as a strict parser reads it: our pages are well-formed XML as well. */
public record MadePage(Document document) {

    public static MadePage of(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        return new MadePage(
                factory.newDocumentBuilder().parse(new InputSource(new StringReader(html))));
    }

    /** Every element with the names of its attributes, as it is nested. */
    public String structure() {
        StringBuilder out = new StringBuilder();
        add(document.getDocumentElement(), out);
        return out.toString();
    }

    private static void add(Element element, StringBuilder out) {
        out.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            out.append(' ').append(attributes.item(i).getNodeName());
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                add(child, out);
            }
        }
        out.append('>');
    }

    /** The text of all elements with this name. */
    public List<String> textOf(String tag) {
        List<String> texts = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }

    /** The values of an attribute wherever it is. */
    public List<String> attribute(String tag, String name) {
        List<String> values = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            Node attribute = elements.item(i).getAttributes().getNamedItem(name);
            if (attribute != null) {
                values.add(attribute.getNodeValue());
            }
        }
        return values;
    }
}

"""The pieces that figures have in common."""

from xml.etree import ElementTree

from workbook import drawing


def test_a_picture_is_whole_and_names_itself():
    made = drawing.picture("a < b", 90, 40, [drawing.text(4, 9.5, "x & y"), drawing.box(1, 2, 3, 4, "none")], size=14)
    root = ElementTree.fromstring(made)
    drawn = [element.tag.rpartition("}")[2] for element in root]

    assert drawn == ["title", "rect", "text", "rect"]
    assert (root[0].text, root[2].text) == ("a < b", "x & y")
    assert (root.get("viewBox"), root.get("font-size")) == ("0 0 90 40", "14")
    assert made.endswith("</svg>\n")


def test_an_arrow_ends_in_the_head_that_the_picture_defines():
    made = drawing.picture("", 9, 9, [drawing.arrow(1, 2, 3, 4, head="tip")], head=drawing.arrowhead("tip"))
    marker = next(element for element in ElementTree.fromstring(made).iter() if element.tag.endswith("marker"))

    assert marker.get("id") == "tip"
    assert 'marker-end="url(#tip)"' in made


def test_a_box_has_a_thick_or_a_dashed_edge_where_it_is_asked_for():
    plain, thick = drawing.box(0, 0, 9, 9, "none"), drawing.box(0, 0, 9, 9, "none", "#000000", 1.4, dash="6 5")

    assert "stroke-width" not in plain + drawing.box(0, 0, 9, 9, "none", rounded=2)
    assert 'stroke="#000000" stroke-width="1.4" stroke-dasharray="6 5"' in thick

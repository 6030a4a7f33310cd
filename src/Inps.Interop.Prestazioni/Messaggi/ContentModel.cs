using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>What an element may contain according to the contract, in order: the plain list behind the explanations.</summary>
internal sealed class ContentModel
{
    private ContentModel(IReadOnlyList<Entry> entries) => Entries = entries;

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Names of all elements, in order; alternatives joined by <c>oppure</c>.</summary>
    public string Order => string.Join(", ", Entries.Select(v => v.Names));

    public static ContentModel Of(XmlSchemaType? type)
    {
        var entries = new List<Entry>();
        if (type is XmlSchemaComplexType complex)
        {
            Collect(complex.ContentTypeParticle, entries);
        }

        return new(entries);
    }

    /// <summary>Position of the entry that holds the element, -1 when none does.</summary>
    /// <param name="ns">Null to look at the local name alone.</param>
    public int IndexOf(string localName, string? ns)
    {
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Find(localName, ns) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Collect(XmlSchemaObject particle, List<Entry> entries)
    {
        switch (particle)
        {
            case XmlSchemaElement element:
                entries.Add(new([element], element.MinOccurs > 0, element.MaxOccurs));
                break;
            case XmlSchemaChoice choice:
                var elements = choice.Items.OfType<XmlSchemaElement>().ToArray();
                entries.Add(new(elements, choice.MinOccurs > 0 && elements.All(e => e.MinOccurs > 0), choice.MaxOccurs));
                break;
            case XmlSchemaGroupBase group:
                foreach (var child in group.Items)
                {
                    Collect(child, entries);
                }

                break;
        }
    }

    /// <summary>One place in the order: an element, or the alternatives of a choice.</summary>
    internal sealed record Entry(IReadOnlyList<XmlSchemaElement> Elements, bool IsRequired, decimal Max)
    {
        public string Names => string.Join(" oppure ", Elements.Select(e => e.QualifiedName.Name));

        public XmlSchemaElement? Find(string localName, string? ns) =>
            Elements.FirstOrDefault(e => e.QualifiedName.Name == localName && (ns is null || e.QualifiedName.Namespace == ns));
    }
}

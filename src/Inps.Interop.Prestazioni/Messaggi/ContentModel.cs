using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>What an element may contain according to the contract, in order: the plain list behind the explanations.</summary>
internal sealed class ContentModel
{
    private ContentModel(IReadOnlyList<Voce> voci) => Voci = voci;

    public IReadOnlyList<Voce> Voci { get; }

    /// <summary>Names of all elements, in order; alternatives joined by <c>oppure</c>.</summary>
    public string Ordine => string.Join(", ", Voci.Select(v => v.Nomi));

    public static ContentModel Of(XmlSchemaType? tipo)
    {
        var voci = new List<Voce>();
        if (tipo is XmlSchemaComplexType complesso)
        {
            Collect(complesso.ContentTypeParticle, voci);
        }

        return new(voci);
    }

    /// <summary>Position of the entry that holds the element, -1 when none does.</summary>
    /// <param name="ns">Null to look at the local name alone.</param>
    public int IndexOf(string localName, string? ns)
    {
        for (var i = 0; i < Voci.Count; i++)
        {
            if (Voci[i].Find(localName, ns) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Collect(XmlSchemaObject particella, List<Voce> voci)
    {
        switch (particella)
        {
            case XmlSchemaElement elemento:
                voci.Add(new([elemento], elemento.MinOccurs > 0, elemento.MaxOccurs));
                break;
            case XmlSchemaChoice scelta:
                var elementi = scelta.Items.OfType<XmlSchemaElement>().ToArray();
                voci.Add(new(elementi, scelta.MinOccurs > 0 && elementi.All(e => e.MinOccurs > 0), scelta.MaxOccurs));
                break;
            case XmlSchemaGroupBase gruppo:
                foreach (var figlio in gruppo.Items)
                {
                    Collect(figlio, voci);
                }

                break;
        }
    }

    /// <summary>One place in the order: an element, or the alternatives of a choice.</summary>
    internal sealed record Voce(IReadOnlyList<XmlSchemaElement> Elementi, bool IsObbligatoria, decimal Massimo)
    {
        public string Nomi => string.Join(" oppure ", Elementi.Select(e => e.QualifiedName.Name));

        public XmlSchemaElement? Find(string localName, string? ns) =>
            Elementi.FirstOrDefault(e => e.QualifiedName.Name == localName && (ns is null || e.QualifiedName.Namespace == ns));
    }
}

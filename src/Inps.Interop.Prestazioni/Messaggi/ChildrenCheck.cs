using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Compares the children found in an element with those of the contract: unknown, out of place, repeated, missing.</summary>
internal sealed class ChildrenCheck
{
    private readonly string parent;
    private readonly XmlSchemaSet schemas;
    private readonly ContentModel model;
    private readonly int[] counts;
    private readonly (int Line, int Column)?[] passedOver;
    private int last = -1;

    /// <param name="parent">The element, with the children that were accepted so far.</param>
    public ChildrenCheck(OpenElement parent, XmlSchemaSet schemas)
    {
        this.parent = parent.Name;
        this.schemas = schemas;
        model = ContentModel.Of(parent.Type);
        counts = new int[model.Entries.Count];
        passedOver = new (int, int)?[model.Entries.Count];
        foreach (var index in parent.Children.Select(child => model.IndexOf(child, ns: null)).Where(i => i >= 0))
        {
            counts[index]++;
            last = Math.Max(last, index);
        }
    }

    /// <summary>Takes note of a child.</summary>
    /// <param name="declaration">Its declaration, null when the parent has none for it.</param>
    /// <param name="error">What is wrong with its being here, null when nothing is.</param>
    public void Mark(string name, string ns, IXmlLineInfo? lineInfo, out XmlSchemaElement? declaration, out ErrorText? error)
    {
        error = null;
        var index = model.IndexOf(name, ns);
        if (index < 0)
        {
            declaration = null;
            error = SchemaErrors.UnexpectedChild(parent, name, ns, model, out var meant);
            if (meant >= 0)
            {
                counts[meant]++;
            }

            return;
        }

        var entry = model.Entries[index];
        var found = entry.Find(name, ns)!;
        declaration = found.RefName.IsEmpty ? found : schemas.GlobalElements[found.RefName] as XmlSchemaElement;
        if (++counts[index] > entry.Max)
        {
            error = SchemaErrors.Repeated(parent, name, entry);
        }
        else if (index < last)
        {
            error = SchemaErrors.OutOfPlace(parent, name, model.Entries[index + 1].Names, model);
        }

        for (var i = last + 1; i < index; i++)
        {
            passedOver[i] = lineInfo is null ? null : (lineInfo.LineNumber, lineInfo.LinePosition);
        }

        last = Math.Max(last, index);
    }

    /// <summary>Tells every mandatory element that was not found, at the place where it was passed over (null: at the parent's end).</summary>
    public void ReportMissing(Action<ErrorText, int?, int?> report)
    {
        for (var i = 0; i < model.Entries.Count; i++)
        {
            if (model.Entries[i].IsRequired && counts[i] == 0)
            {
                report(SchemaErrors.Missing(parent, model.Entries[i], model), passedOver[i]?.Line, passedOver[i]?.Column);
            }
        }
    }
}

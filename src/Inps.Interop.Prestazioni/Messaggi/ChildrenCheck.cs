using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>Compares the children found in an element with those of the contract: unknown, out of place, repeated, missing.</summary>
internal sealed class ChildrenCheck
{
    private readonly string padre;
    private readonly XmlSchemaSet schemi;
    private readonly ContentModel modello;
    private readonly int[] presenti;
    private readonly (int Riga, int Colonna)?[] saltata;
    private int ultima = -1;

    /// <param name="padre">The element, with the children that were accepted so far.</param>
    public ChildrenCheck(ElementoAperto padre, XmlSchemaSet schemi)
    {
        this.padre = padre.Nome;
        this.schemi = schemi;
        modello = ContentModel.Of(padre.Tipo);
        presenti = new int[modello.Voci.Count];
        saltata = new (int, int)?[modello.Voci.Count];
        foreach (var indice in padre.Figli.Select(figlio => modello.IndexOf(figlio, ns: null)).Where(i => i >= 0))
        {
            presenti[indice]++;
            ultima = Math.Max(ultima, indice);
        }
    }

    /// <summary>Takes note of a child.</summary>
    /// <param name="dichiarazione">Its declaration, null when the parent has none for it.</param>
    /// <param name="errore">What is wrong with its being here, null when nothing is.</param>
    public void Mark(string nome, string ns, IXmlLineInfo? lineInfo, out XmlSchemaElement? dichiarazione, out TestoErrore? errore)
    {
        errore = null;
        var indice = modello.IndexOf(nome, ns);
        if (indice < 0)
        {
            dichiarazione = null;
            errore = SchemaErrors.UnexpectedChild(padre, nome, ns, modello, out var inteso);
            if (inteso >= 0)
            {
                presenti[inteso]++;
            }

            return;
        }

        var voce = modello.Voci[indice];
        var trovata = voce.Find(nome, ns)!;
        dichiarazione = trovata.RefName.IsEmpty ? trovata : schemi.GlobalElements[trovata.RefName] as XmlSchemaElement;
        if (++presenti[indice] > voce.Massimo)
        {
            errore = SchemaErrors.Repeated(padre, nome, voce);
        }
        else if (indice < ultima)
        {
            errore = SchemaErrors.OutOfPlace(padre, nome, modello.Voci[indice + 1].Nomi, modello);
        }

        for (var i = ultima + 1; i < indice; i++)
        {
            saltata[i] = lineInfo is null ? null : (lineInfo.LineNumber, lineInfo.LinePosition);
        }

        ultima = Math.Max(ultima, indice);
    }

    /// <summary>Tells every mandatory element that was not found, at the place where it was passed over (null: at the parent's end).</summary>
    public void ReportMissing(Action<TestoErrore, int?, int?> report)
    {
        for (var i = 0; i < modello.Voci.Count; i++)
        {
            if (modello.Voci[i].IsObbligatoria && presenti[i] == 0)
            {
                report(SchemaErrors.Missing(padre, modello.Voci[i], modello), saltata[i]?.Riga, saltata[i]?.Colonna);
            }
        }
    }
}

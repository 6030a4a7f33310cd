using System.Text;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>An element whose end tag has not been read yet; reused for each element of the same depth.</summary>
internal sealed class ElementoAperto
{
    private string testo = "";
    private StringBuilder? seguito;

    public string Nome { get; private set; } = "";

    public XmlSchemaType? Tipo { get; private set; }

    public int Riga { get; private set; }

    public int Colonna { get; private set; }

    /// <summary>Its text so far.</summary>
    public string Testo => seguito is null ? testo : testo + seguito;

    /// <summary>Local names of the children accepted so far.</summary>
    public List<string> Figli { get; } = [];

    public void Reset(string nome, XmlSchemaType? tipo, int riga, int colonna)
    {
        (Nome, Tipo, Riga, Colonna, testo, seguito) = (nome, tipo, riga, colonna, "", null);
        Figli.Clear();
    }

    /// <summary>Takes in a piece of text; comments and CDATA sections may cut it in many.</summary>
    public void AddTesto(string pezzo)
    {
        if (testo.Length == 0)
        {
            testo = pezzo;
        }
        else
        {
            (seguito ??= new StringBuilder()).Append(pezzo);
        }
    }
}

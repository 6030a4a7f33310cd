using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Answer of ElencoDocumenti, whose request is a <see cref="RichiestaPerDomanda"/> (ALAS-56).</summary>
/// <param name="Documenti">Null when there is no such domanda.</param>
public sealed record ElencoDocumentiRisposta(EsitoBlocco Esito, IReadOnlyList<Documento>? Documenti) : IMessaggio
{
    public const string Operazione = "ElencoDocumenti";

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ElencoDocumentiRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<Documento>? documenti = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Documenti")
            {
                return false;
            }

            documenti = FormaDocumenti.Read(atBodyChild);
            return true;
        });
        return new(esito, documenti);
    }

    public void Write(XmlWriter writer) =>
        Cornice.WriteRisposta(writer, SpaziNomi.GestioneDomande, Operazione, Esito, () => FormaDocumenti.Write(writer, Documenti));
}

using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Answer of RichiediRiepilogo, whose request is a <see cref="RichiestaPerDomanda"/> (AT-50, AT-53).</summary>
/// <param name="Riepilogo">Null when there is no such domanda.</param>
public sealed record RichiediRiepilogoRisposta(EsitoBlocco Esito, FileRicevuta? Riepilogo) : IMessaggio
{
    public const string Operazione = "RichiediRiepilogo";

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static RichiediRiepilogoRisposta Read(XmlReader atBodyChild)
    {
        FileRicevuta? riepilogo = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            if (nome != "Riepilogo")
            {
                return false;
            }

            riepilogo = FileRicevuta.Read(atBodyChild);
            return true;
        });
        return new(esito, riepilogo);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(
        writer, SpaziNomi.GestioneDomande, Operazione, Esito, () => Riepilogo?.Write(writer, "Riepilogo", SpaziNomi.GestioneDomande));
}

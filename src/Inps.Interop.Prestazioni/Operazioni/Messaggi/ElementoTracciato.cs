using System.Xml;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A domanda that arrived in a lotto, with its outcome there (Diagnosi).</summary>
/// <param name="IdTransazione">The InviaLotto call that carried it.</param>
/// <param name="Segnalazioni">With line and path in the lotto.</param>
public sealed record ElementoTracciato(
    string NumeroLotto,
    string IdLotto,
    int Posizione,
    string IdTransazione,
    Esito Esito,
    IReadOnlyList<Segnalazione> Segnalazioni,
    bool Duplicato,
    long? NumeroDomanda,
    string? NumeroProtocollo)
{
    private const string Ns = SpaziNomi.GestioneDomande;

    internal static ElementoTracciato Read(XmlReader reader)
    {
        var elemento = new ElementoTracciato("", "", 0, "", default, [], false, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "NumeroLotto": elemento = elemento with { NumeroLotto = reader.ReadText() }; break;
                case "IdLotto": elemento = elemento with { IdLotto = reader.ReadText() }; break;
                case "Posizione": elemento = elemento with { Posizione = reader.ReadInt() }; break;
                case "IdTransazione": elemento = elemento with { IdTransazione = reader.ReadText() }; break;
                case "Esito": elemento = elemento with { Esito = reader.ReadEnum<Esito>() }; break;
                case "Segnalazioni": elemento = elemento with { Segnalazioni = LetturaEsito.ReadSegnalazioni(reader) }; break;
                case "Duplicato": elemento = elemento with { Duplicato = reader.ReadSiNo() }; break;
                case "NumeroDomanda": elemento = elemento with { NumeroDomanda = reader.ReadLong() }; break;
                case "NumeroProtocollo": elemento = elemento with { NumeroProtocollo = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return elemento;
    }

    internal static void Write(XmlWriter writer, ElementoTracciato elemento)
    {
        writer.WriteElementString("NumeroLotto", Ns, elemento.NumeroLotto);
        writer.WriteElementString("IdLotto", Ns, elemento.IdLotto);
        writer.WriteNumber("Posizione", Ns, elemento.Posizione);
        writer.WriteElementString("IdTransazione", Ns, elemento.IdTransazione);
        writer.WriteEnum("Esito", Ns, elemento.Esito);
        EsitoBlocco.Write(writer, "Segnalazioni", Ns, elemento.Segnalazioni);
        writer.WriteSiNo("Duplicato", Ns, elemento.Duplicato);
        writer.WriteOptional("NumeroDomanda", Ns, elemento.NumeroDomanda);
        writer.WriteOptional("NumeroProtocollo", Ns, elemento.NumeroProtocollo);
    }
}

using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A change of a domanda as registered.</summary>
/// <param name="Protocollo">Of the change itself.</param>
/// <param name="Quota">The second parent's; null in the other changes.</param>
public sealed record VariazioneRegistrata(
    long NumeroDomanda, string IdDomanda, Stato Stato, int Versione, DateTimeOffset Istante, DatiProtocollo Protocollo, StatoQuota? Quota, IReadOnlyList<EsitoMinore> Minori);

/// <summary>Answer of ModificaDomanda, AggiungiMinore and IntegraSecondoGenitore.</summary>
/// <param name="Operazione">Wire name.</param>
/// <param name="Variazione">Null when nothing was changed.</param>
public sealed record VariazioneRisposta(Prestazione Prestazione, string Operazione, EsitoBlocco Esito, VariazioneRegistrata? Variazione) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static VariazioneRisposta Read(XmlReader atBodyChild, Prestazione prestazione)
    {
        var operazione = atBodyChild.LocalName[..^"Response".Length];
        var protocollo = new LetturaProtocollo();
        var variazione = new VariazioneRegistrata(0, "", default, 0, default, new(null, null, null), null, []);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "NumeroDomanda": variazione = variazione with { NumeroDomanda = atBodyChild.ReadLong() }; break;
                case "IdDomanda": variazione = variazione with { IdDomanda = atBodyChild.ReadText() }; break;
                case "StatoDomanda": variazione = variazione with { Stato = atBodyChild.ReadEnum<Stato>() }; break;
                case "VersioneDomanda": variazione = variazione with { Versione = atBodyChild.ReadInt() }; break;
                case "DataOraVariazione": variazione = variazione with { Istante = atBodyChild.ReadDateTime() }; break;
                case "StatoQuota": variazione = variazione with { Quota = atBodyChild.ReadEnum<StatoQuota>() }; break;
                case "MinoriEsito": variazione = variazione with { Minori = EsitoMinore.ReadAll(atBodyChild) }; break;
                default: return protocollo.TryRead(atBodyChild, nome);
            }

            return true;
        });
        return new(prestazione, operazione, esito, protocollo.ToDati() is { } dati ? variazione with { Protocollo = dati } : null);
    }

    public void Write(XmlWriter writer)
    {
        var ns = Prestazione.Namespace;
        Cornice.WriteRisposta(writer, ns, Operazione, Esito, () =>
        {
            if (Variazione is not { } variazione)
            {
                return;
            }

            writer.WriteNumber("NumeroDomanda", ns, variazione.NumeroDomanda);
            writer.WriteElementString("IdDomanda", ns, variazione.IdDomanda);
            writer.WriteEnum("StatoDomanda", ns, variazione.Stato);
            writer.WriteNumber("VersioneDomanda", ns, variazione.Versione);
            writer.WriteDateTime("DataOraVariazione", ns, variazione.Istante);
            variazione.Protocollo.Write(writer, ns);
            writer.WriteOptional("StatoQuota", ns, variazione.Quota is { } quota ? NomiWire.Name(quota) : null);
            EsitoMinore.WriteAll(writer, ns, variazione.Minori);
        });
    }
}

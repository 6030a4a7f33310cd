using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Where an accepted bonus baby-sitting is (COVID-17).</summary>
/// <param name="SecondaParteDelPin">True when the applicant still needs the second part of the PIN (BBS-R005).</param>
/// <param name="Scadenza">Last day of the appropriation (BBS-R007).</param>
public sealed record BonusInStato(
    string IdDomanda,
    StatoBonus Stato,
    bool SecondaParteDelPin,
    DateTimeOffset DataAccoglimento,
    DateTimeOffset? DataRegistrazioneLibretto,
    DateTimeOffset? DataAppropriazione,
    DateOnly Scadenza);

/// <summary>Answer of StatoBonusBabySitting, whose request is a <see cref="RichiestaPerDomanda"/>.</summary>
/// <param name="Bonus">Null when the ente has no such domanda, or its bonus is not accepted.</param>
public sealed record StatoBonusBabySittingRisposta(EsitoBlocco Esito, BonusInStato? Bonus) : IMessaggio
{
    public const string Operazione = "StatoBonusBabySitting";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static StatoBonusBabySittingRisposta Read(XmlReader atBodyChild)
    {
        var bonus = new BonusInStato("", default, false, default, null, null, default);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": bonus = bonus with { IdDomanda = atBodyChild.ReadText() }; break;
                case "StatoBonus": bonus = bonus with { Stato = atBodyChild.ReadEnum<StatoBonus>() }; break;
                case "SecondaParteDelPin": bonus = bonus with { SecondaParteDelPin = atBodyChild.ReadSiNo() }; break;
                case "DataAccoglimento": bonus = bonus with { DataAccoglimento = atBodyChild.ReadDateTime() }; break;
                case "DataRegistrazioneLibretto": bonus = bonus with { DataRegistrazioneLibretto = atBodyChild.ReadDateTime() }; break;
                case "DataAppropriazione": bonus = bonus with { DataAppropriazione = atBodyChild.ReadDateTime() }; break;
                case "ScadenzaAppropriazione": bonus = bonus with { Scadenza = atBodyChild.ReadDate() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, bonus.IdDomanda.Length == 0 ? null : bonus);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
    {
        if (Bonus is not { } bonus)
        {
            return;
        }

        writer.WriteElementString("IdDomanda", Ns, bonus.IdDomanda);
        writer.WriteEnum("StatoBonus", Ns, bonus.Stato);
        writer.WriteSiNo("SecondaParteDelPin", Ns, bonus.SecondaParteDelPin);
        writer.WriteDateTime("DataAccoglimento", Ns, bonus.DataAccoglimento);
        writer.WriteOptional("DataRegistrazioneLibretto", Ns, bonus.DataRegistrazioneLibretto);
        writer.WriteOptional("DataAppropriazione", Ns, bonus.DataAppropriazione);
        writer.WriteOptional("ScadenzaAppropriazione", Ns, bonus.Scadenza);
    });
}

using System.Xml;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoDomanda;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>A domanda and the state it has now.</summary>
public sealed record StatoRaggiunto(string IdDomanda, Stato Stato);

/// <summary>Answer of EliminaBozza, whose request is a <see cref="RichiestaPerDomanda"/> (ALAS-20).</summary>
/// <param name="Bozza">Null when nothing was deleted.</param>
public sealed record EliminaBozzaRisposta(EsitoBlocco Esito, StatoRaggiunto? Bozza) : IMessaggio
{
    public const string Operazione = "EliminaBozza";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static EliminaBozzaRisposta Read(XmlReader atBodyChild)
    {
        var bozza = new StatoRaggiunto("", default);
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "IdDomanda": bozza = bozza with { IdDomanda = atBodyChild.ReadText() }; break;
                case "StatoDomanda": bozza = bozza with { Stato = atBodyChild.ReadEnum<Stato>() }; break;
                default: return false;
            }

            return true;
        });
        return new(esito, bozza.IdDomanda.Length == 0 ? null : bozza);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
    {
        if (Bozza is { } bozza)
        {
            writer.WriteElementString("IdDomanda", Ns, bozza.IdDomanda);
            writer.WriteEnum("StatoDomanda", Ns, bozza.Stato);
        }
    });
}

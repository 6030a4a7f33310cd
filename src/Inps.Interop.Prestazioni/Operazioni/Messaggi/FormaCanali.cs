using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Wire form of the canali of a domanda.</summary>
internal static class FormaCanali
{
    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Writes the element of that name, or nothing when there is no canale.</summary>
    public static void Write(XmlWriter writer, string elemento, IReadOnlyList<CanaleDellaQuota> canali) =>
        writer.WriteList(elemento, "Canale", Ns, canali.Count == 0 ? null : canali, static (writer, canale) =>
        {
            writer.WriteNumber("Quota", Ns, canale.Quota);
            writer.WriteEnum("StatoCanale", Ns, canale.Stato);
            writer.WriteBlock("DatiPagamento", Ns, canale.Dati, DatiPagamentoXml.WriteContent);
            writer.WriteDateTime("Dal", Ns, canale.Dal);
            writer.WriteOptional("Al", Ns, canale.Al);
        });

    public static IReadOnlyList<CanaleDellaQuota> Read(XmlReader reader) => reader.ReadList(static reader =>
    {
        var canale = new CanaleDellaQuota(0, default, new DatiPagamento("", null, null, null, null, null), default, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Quota": canale = canale with { Quota = reader.ReadInt() }; break;
                case "StatoCanale": canale = canale with { Stato = reader.ReadEnum<StatoCanale>() }; break;
                case "DatiPagamento": canale = canale with { Dati = DatiPagamentoXml.Read(reader) }; break;
                case "Dal": canale = canale with { Dal = reader.ReadDateTime() }; break;
                case "Al": canale = canale with { Al = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return canale;
    });
}

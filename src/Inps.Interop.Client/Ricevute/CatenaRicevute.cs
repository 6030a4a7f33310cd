using System.Globalization;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Client.Ricevute;

/// <summary>
/// Checks receipts as a chain, register by register: each holds number and digest of the one before it, so that one which is missing, changed, doubled or
/// out of place shows. The first and the last are held by the register of the day, where it is among them.
/// </summary>
public sealed class CatenaRicevute
{
    private readonly List<string> problemi = [];
    private readonly List<TrattoDiRegistro> tratti = [];

    private CatenaRicevute()
    {
    }

    /// <summary>A sentence for each thing that is wrong; none when the chain is whole.</summary>
    public IReadOnlyList<string> Problemi => problemi;

    /// <summary>What was found of each register and year.</summary>
    public IReadOnlyList<TrattoDiRegistro> Tratti => tratti;

    /// <param name="ricevute">In the order in which they were kept.</param>
    public static CatenaRicevute Check(IReadOnlyList<RicevutaConservata> ricevute)
    {
        var catena = new CatenaRicevute();
        foreach (var ricevuta in ricevute.Where(r => r.Problema is not null))
        {
            catena.problemi.Add($"{ricevuta.File}: {ricevuta.Problema}");
        }

        var numerate = ricevute.Where(r => r.NumeroProtocollo is not null).ToList();
        foreach (var registro in numerate.GroupBy(r => RicevutaConservata.RegistroOf(r.NumeroProtocollo!)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            catena.CheckRegistro(registro.Key, [.. registro]);
        }

        foreach (var giornata in ricevute.Where(r => r is { IsGiornata: true, Problema: null }))
        {
            catena.CheckGiornata(giornata, numerate);
        }

        return catena;
    }

    private void CheckRegistro(string registro, List<RicevutaConservata> ricevute)
    {
        var inOrdine = new SortedDictionary<string, RicevutaConservata>(StringComparer.Ordinal);
        RicevutaConservata? prima = null;
        foreach (var ricevuta in ricevute)
        {
            var numero = ricevuta.NumeroProtocollo!;
            if (inOrdine.TryGetValue(numero, out var altra))
            {
                problemi.Add(ricevuta.Impronta == altra.Impronta
                    ? $"{ricevuta.File}: doppia, la ricevuta {numero} è già in {altra.File}."
                    : $"{ricevuta.File}: la ricevuta {numero} ha fatti diversi da quella in {altra.File}.");
                continue;
            }

            if (prima is not null && string.CompareOrdinal(numero, prima.NumeroProtocollo) < 0)
            {
                problemi.Add($"{ricevuta.File}: fuori posto, {numero} sta dopo {prima.NumeroProtocollo} ({prima.File}).");
            }

            inOrdine.Add(numero, ricevuta);
            prima = ricevuta;
        }

        foreach (var (ricevuta, precedente) in inOrdine.Values.Skip(1).Zip(inOrdine.Values))
        {
            CheckAnello(precedente, ricevuta);
        }

        tratti.Add(new TrattoDiRegistro(registro, inOrdine.Keys.First(), inOrdine.Keys.Last(), inOrdine.Count));
    }

    /// <summary>One that is changed has been told; whether its neighbours fit cannot be said of facts that are not to be believed.</summary>
    private void CheckAnello(RicevutaConservata precedente, RicevutaConservata ricevuta)
    {
        if (ricevuta.Problema is not null)
        {
            return;
        }

        if (ricevuta.ProtocolloPrecedente is not { } atteso)
        {
            problemi.Add($"{ricevuta.File}: {ricevuta.NumeroProtocollo} si dice la prima del registro, ma c'è {precedente.NumeroProtocollo}.");
        }
        else if (string.CompareOrdinal(atteso, precedente.NumeroProtocollo) > 0)
        {
            problemi.Add($"Manca la ricevuta {atteso}, che precede {ricevuta.NumeroProtocollo} ({ricevuta.File}).");
        }
        else if (atteso != precedente.NumeroProtocollo)
        {
            problemi.Add($"{precedente.File}: {precedente.NumeroProtocollo} non è nella catena, {ricevuta.NumeroProtocollo} segue {atteso}.");
        }
        else if (precedente.Problema is null && ricevuta.ImprontaPrecedente != precedente.Impronta)
        {
            problemi.Add(
                $"{precedente.File}: la ricevuta {atteso} non è quella che fu registrata, {ricevuta.NumeroProtocollo} ({ricevuta.File}) ne riporta l'impronta {ricevuta.ImprontaPrecedente}.");
        }
    }

    private void CheckGiornata(RicevutaConservata giornata, List<RicevutaConservata> numerate)
    {
        string Detto(string nome) => giornata.Fatto(NomiRicevuta.Giornata, nome) ?? "";
        var (primo, ultimo) = (Detto(NomiRicevuta.PrimoProtocollo), Detto(NomiRicevuta.UltimoProtocollo));
        var delGiorno = numerate
            .Where(r => RicevutaConservata.RegistroOf(r.NumeroProtocollo!) == RicevutaConservata.RegistroOf(primo)
                && string.CompareOrdinal(r.NumeroProtocollo, primo) >= 0 && string.CompareOrdinal(r.NumeroProtocollo, ultimo) <= 0)
            .DistinctBy(r => r.NumeroProtocollo)
            .ToDictionary(r => r.NumeroProtocollo!);
        foreach (var (numero, quale) in new[] { (primo, "la prima"), (ultimo, "l'ultima") }.DistinctBy(estremo => estremo.Item1))
        {
            if (!delGiorno.ContainsKey(numero))
            {
                problemi.Add($"Manca la ricevuta {numero}, {quale} del registro giornaliero {giornata.File}.");
            }
        }

        if (delGiorno.TryGetValue(ultimo, out var finale) && finale.Problema is null && finale.Impronta != Detto(NomiRicevuta.ImprontaUltima))
        {
            problemi.Add($"{finale.File}: la ricevuta {ultimo} non è quella con cui si chiude il registro giornaliero {giornata.File}.");
        }

        // Where none of the above tells it, as when the receipts are another day's altogether.
        var attese = int.Parse(Detto(NomiRicevuta.Registrazioni), CultureInfo.InvariantCulture);
        if (delGiorno.Count != attese)
        {
            problemi.Add($"{giornata.File}: il registro giornaliero conta {attese} registrazioni, le ricevute sono {delGiorno.Count}.");
        }
    }
}

/// <summary>The receipts of a register and year among those checked.</summary>
/// <param name="Registro">Such as <c>INPS-AUF-2026</c>.</param>
public sealed record TrattoDiRegistro(string Registro, string Primo, string Ultimo, int Ricevute);

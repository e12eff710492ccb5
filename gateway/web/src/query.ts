import { QueryClient } from '@tanstack/vue-query';
import { isProblem } from './api/problem';

/** Server state. What may come right by itself is asked again; what was refused is not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => isProblem(error) && error.retriable && count < 20,
      retryDelay: (count) => Math.min(1000 * 2 ** count, 8000),
    },
    mutations: { networkMode: 'always' },
  },
});

//! Lists that mostly are short.

use crate::Uper;
use core::ops::{Deref, DerefMut};

/// A list that has up to `N` items in itself, and all on the heap once there are more.
#[derive(Clone)]
pub struct List<T, const N: usize>(Items<T, N>);

#[derive(Clone)]
enum Items<T, const N: usize> {
    /// How many, and as many of these.
    Short(u8, [T; N]),
    Long(Vec<T>),
}

impl<T: Uper, const N: usize> List<T, N> {
    /// No items.
    pub const EMPTY: Self = {
        assert!(N <= u8::MAX as usize);
        Self(Items::Short(0, [const { T::EMPTY }; N]))
    };

    /// Makes an empty list one of `count` default values.
    #[inline(always)]
    pub fn grow(&mut self, count: usize) -> &mut [T] {
        if count > N {
            let mut items = Vec::new();
            items.resize_with(count, || T::EMPTY);
            self.0 = Items::Long(items);
        } else if let Items::Short(length, _) = &mut self.0 {
            *length = count as u8;
        }
        self
    }
}

impl<T: Uper, const N: usize> Default for List<T, N> {
    #[inline]
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T, const N: usize> Deref for List<T, N> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        match &self.0 {
            Items::Short(length, items) => items.get(..usize::from(*length)).unwrap_or(items),
            Items::Long(items) => items,
        }
    }
}

impl<T, const N: usize> DerefMut for List<T, N> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        match &mut self.0 {
            Items::Short(length, items) => &mut items[..usize::from(*length)],
            Items::Long(items) => items,
        }
    }
}

impl<T: Uper, const N: usize> FromIterator<T> for List<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        if items.len() > N {
            return Self(Items::Long(items));
        }
        let mut list = Self::default();
        let places = list.grow(items.len()).iter_mut();
        places.zip(items).for_each(|(place, item)| *place = item);
        list
    }
}

impl<T: PartialEq, const N: usize> PartialEq for List<T, N> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq, const N: usize> Eq for List<T, N> {}

impl<T: core::fmt::Debug, const N: usize> core::fmt::Debug for List<T, N> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        (**self).fmt(f)
    }
}

/// Whether lists of up to `most` such items are bounded by the bits they are read from, however
/// often they are said to hold more than there is: a list has no more items than the bits that
/// are left can hold, each of them at least [`Uper::LEAST_BITS`], and so takes no more than
/// [`MAX_OCTETS_PER_BIT`] of memory for every such bit, or is one of few items in any case.
/// Lists stand at most some forty deep within each other ([`crate::MAX_DEPTH`]), and every item
/// of an outer one that an inner one follows has been read.
pub const fn is_bounded<T: Uper>(most: usize) -> bool {
    size_of::<T>() <= MAX_OCTETS_PER_BIT * T::LEAST_BITS || most * size_of::<T>() <= MAX_FEW_OCTETS
}

/// What a list takes in memory for every bit that is left of a message.
pub const MAX_OCTETS_PER_BIT: usize = 16;

/// What a list of few, large items takes in memory: of path histories, there are up to seven.
pub const MAX_FEW_OCTETS: usize = 8 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_the_same_short_and_long() {
        for count in 0..10_u8 {
            let expected: Vec<u8> = (1..=count).collect();
            let mut grown = List::<u8, 4>::default();
            assert!(grown.is_empty());
            assert_eq!(grown.grow(expected.len()), vec![0; expected.len()]);
            grown.copy_from_slice(&expected);
            let collected: List<u8, 4> = expected.iter().copied().collect();
            assert_eq!(grown, collected);
            assert_eq!(*collected, *expected);
            assert_eq!(format!("{collected:?}"), format!("{expected:?}"));
            assert_eq!(collected.clone(), grown);
        }
    }
}
